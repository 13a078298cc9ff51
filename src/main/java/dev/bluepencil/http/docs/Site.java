package dev.bluepencil.http.docs;

import dev.bluepencil.config.HttpConfig;

/// The document, the pages that show it and the files that they load.
record Site(Unchanging document, Unchanging docs, Unchanging redoc, Assets assets) {
    static Site of(HttpConfig config) {
        var assets = Assets.load();
        var base = config.appUrl().getRawPath();
        return new Site(
                Unchanging.of("application/json", OpenApiDocument.of(config).toString()),
                page("docs.html", assets, base),
                page("redoc.html", assets, base),
                assets);
    }

    private static Unchanging page(String file, Assets assets, String base) {
        var html = assets.link(ClassPath.text(file), base).replace("{openapi.json}", base + "/openapi.json");
        return Unchanging.of("text/html; charset=utf-8", html);
    }
}
