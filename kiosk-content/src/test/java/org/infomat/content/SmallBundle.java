package org.infomat.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A bundle of one form in two languages, without faults, that tests spoil.
final class SmallBundle {
    final Map<String, byte[]> files = new TreeMap<>();

    SmallBundle() {
        put("bundle.yaml", """
                id: small
                version: "1"
                languages: {en: English, fa: فارسی}
                default-language: en
                """);
        put("categories.yaml", """
                categories:
                  - {id: travel, icon: map, title: {en: Travel, fa: سفر}}
                life-events:
                  - {id: journey, icon: map, title: {en: A journey, fa: سفر}, description: {en: Off you go, fa: برویم}, services: [passport]}
                """);
        put("texts/en/home.yaml", "home.title: Welcome\nhome.count: '{n, plural, one {# form} other {# forms}}'\n");
        put("texts/fa/home.yaml", "home.title: خوش آمدید\nhome.count: '{n, plural, other {# فرم}}'\n");
        put("texts/en/spoken.yaml", "home.title: Welcome to the hall\n");
        put("services/passport/service.yaml", """
                kind: form
                authority: {en: Office, fa: اداره}
                title: {en: Passport, fa: گذرنامه}
                summary: {en: Apply, fa: درخواست}
                description: {en: Apply here, fa: اینجا}
                audience: citizen
                category: travel
                keywords: {en: [travel document], fa: [سند]}
                cost: {amount: "40.00", currency: EUR}
                processing-time: P20D
                legal-basis: {en: Act, fa: قانون}
                legal-deadline: P30D
                documents:
                  - {en: Card, fa: کارت}
                result: {en: A passport, fa: گذرنامه}
                next: {en: Wait, fa: صبر}
                opening-hours: Mo-Fr 09:00-17:00
                identification: card-or-number
                devices: [receipt-printer]
                network: optional
                minutes: 6
                elsewhere: {en: Go there, fa: آنجا}
                form-version: "1"
                icon: book-open
                """);
        put("services/passport/form.schema.json", """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "properties": {
                   "kind": {"type": "string", "enum": ["first", "renewal"]},
                   "earlier": {"type": "string", "pattern": "^[A-Z][0-9]{8}$"},
                   "name": {"type": "string", "title": "Name", "maxLength": 80}},
                 "required": ["kind", "earlier"], "additionalProperties": false}
                """);
        put("services/passport/form.pages.yaml", """
                pages:
                  - id: kind
                    title: {en: Kind, fa: نوع}
                    questions:
                      - property: kind
                        widget: choice
                        label: {en: Kind, fa: نوع}
                        options: {first: {en: First, fa: نخست}, renewal: {en: Renewal, fa: تمدید}}
                  - id: earlier
                    title: {en: Earlier, fa: پیشین}
                    show-when: {properties: {kind: {const: renewal}}, required: [kind]}
                    questions:
                      - property: earlier
                        widget: identifier
                        label: {en: Number, fa: شماره}
                        errors: {pattern: {en: A letter and eight digits, fa: یک حرف و هشت رقم}}
                        autofill: card.identifier
                """);
        put("services/passport/page.en.md", "# How it goes\n\n[Law](https://example.org/law) ![map](media/map.png)\n");
        put("services/passport/page.fa.md", "# چگونه\n");
        files.put("media/map.png", picture("a map"));
    }

    /// Begins like a PNG, which is all that the reader looks at.
    static byte[] picture(String content) {
        return ("\u0089PNG\r\n\u001a\n" + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    SmallBundle put(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    SmallBundle replace(String name, String from, String to) {
        if (!text(name).contains(from)) {
            throw new IllegalArgumentException("'" + from + "' is not in " + name);
        }
        return put(name, text(name).replace(from, to));
    }

    SmallBundle remove(String name) {
        files.remove(name);
        return this;
    }

    Path writeTo(Path folder) {
        try {
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zipTo(Path archive) {
        try (OutputStream out = Files.newOutputStream(archive);
                var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
