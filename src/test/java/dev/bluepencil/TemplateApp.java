package dev.bluepencil;

import dev.bluepencil.defaults.DefaultTemplate;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Content;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Slug;
import dev.bluepencil.template.Title;
import java.util.Arrays;
import java.util.Map;

/// People who use templates, before a service that is set up for it.
record TemplateApp(TestApp app) {
    Person as(String email) throws InterruptedException {
        return new Person(app.client, app.signedIn(email));
    }

    /// Makes the titles those of the default templates, each with its own slug.
    void setDefaults(String... titles) {
        var templates = Arrays.stream(titles)
                .map(title -> new DefaultTemplate(
                        new Slug(title),
                        new Draft(new Title(title), new Category("default"), new Content("Dear [Reader], " + title))))
                .toList();
        app.defaults().replaceAll(templates, app.clock.instant());
    }

    static Map<String, String> written(String title, String category, String content) {
        return Map.of("title", title, "category", category, "content", content);
    }

    /// @param tokens whose they are tells who calls
    record Person(Client client, Client.Tokens tokens) {
        Client.Answer get(String path, String... headers) {
            return client.get(path, signed(headers));
        }

        Client.Answer post(String path, Map<String, ?> body, String... headers) {
            return client.post(path, body, signed(headers));
        }

        Client.Answer put(String path, Map<String, ?> body, String... headers) {
            return client.send(client.request(path)
                    .PUT(Client.json(body))
                    .header("Content-Type", "application/json")
                    .headers(signed(headers)));
        }

        Client.Answer delete(String path, String... headers) {
            return client.send(client.request(path).DELETE().headers(signed(headers)));
        }

        /// Adds a template and gives its path.
        String add(String title, String category, String content) {
            return post("/templates", written(title, category, content))
                    .expect(201)
                    .header("Location");
        }

        private String[] signed(String... headers) {
            var all = Arrays.copyOf(headers, headers.length + 2);
            all[headers.length] = "Authorization";
            all[headers.length + 1] = "Bearer " + tokens.access();
            return all;
        }
    }
}
