package dev.bluepencil.http.docs;

import java.util.List;
import java.util.Optional;

/// All files that documentation pages load; nothing comes from elsewhere.
final class Assets {
    private final List<Asset> assets;

    private Assets(List<Asset> assets) {
        this.assets = assets;
    }

    static Assets load() {
        var swagger = Webjar.find("swagger-ui");
        return new Assets(List.of(
                Asset.of(swagger, "swagger-ui.css"),
                Asset.of(swagger, "swagger-ui-bundle.js"),
                withoutRemoteLogo(Asset.of(Webjar.find("redoc"), "redoc.standalone.js")),
                Asset.ours("page.css"),
                Asset.ours("docs.js"),
                Asset.ours("redoc.js"),
                Asset.ours("pencil.svg")));
    }

    /// Finds what [Asset#path] leads to.
    Optional<Asset> find(String version, String file) {
        return assets.stream()
                .filter(asset -> asset.version().equals(version) && asset.file().equals(file))
                .findFirst();
    }

    /// Fills in the addresses of files in a page that names them in braces, such as `{docs.js}`.
    String link(String page, String base) {
        var linked = page;
        for (var asset : assets) {
            linked = linked.replace("{" + asset.file() + "}", base + asset.path());
        }
        return linked;
    }

    /// ReDoc loads its maker's mark from its maker's server, and leaves it out where that fails.
    private static Asset withoutRemoteLogo(Asset redoc) {
        return redoc.replacing("https://cdn.redoc.ly/redoc/logo-mini.svg", "data:,");
    }
}
