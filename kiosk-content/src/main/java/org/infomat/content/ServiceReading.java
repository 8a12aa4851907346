package org.infomat.content;

import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infomat.content.YamlNode.Scalar;
import org.infomat.content.catalogue.Audience;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.catalogue.NetworkNeed;
import org.infomat.content.catalogue.OpeningHours;
import org.infomat.content.catalogue.Service;
import org.infomat.content.catalogue.ServiceKind;
import org.infomat.content.form.Form;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import org.infomat.content.text.Markdown;

/// Reads `services/ID/`: the identity card, the form and the pages of one service.
final class ServiceReading {
    private static final List<String> SPOKEN =
            List.of("authority", "title", "summary", "description", "legal-basis", "result", "next", "elsewhere");

    private final BundleFiles files;
    private final String id;
    private final String folder;
    private final Source source;
    private final YamlObject card;

    private ServiceReading(BundleFiles files, String id, Source source, YamlObject card) {
        this.files = files;
        this.id = id;
        this.folder = "services/" + id + "/";
        this.source = source;
        this.card = card;
    }

    /// Empty, with faults reported, where there is no identity card that could be read.
    static Optional<Service> read(
            BundleFiles files, String id, Set<String> categories, List<Language> languages, Faults faults) {
        var source = new Source("services/" + id + "/service.yaml", languages, faults);
        if (!files.has(source.file())) {
            source.fault("", "The service has no identity card", "Add service.yaml or remove the folder");
        }
        return files.text(source.file())
                .flatMap(text -> YamlReading.read(source, text))
                .map(node -> new ServiceReading(files, id, source, YamlObject.of(source, "", node)))
                .map(reading -> reading.read(categories));
    }

    private Service read(Set<String> categories) {
        ServiceKind kind = card.choice("kind", ServiceKind.class, ServiceKind.INFORMATION);
        String formVersion = card.optionalText("form-version").orElse("1");
        Map<String, Markdown> pages = PageReading.read(files, folder, source.languages(), source.faults());
        var service = new Service(
                id,
                kind,
                card.localized("authority"),
                card.localized("title"),
                card.localized("summary"),
                card.localized("description"),
                spoken(),
                card.choice("audience", Audience.class, Audience.CITIZEN),
                category(categories),
                keywords(),
                CostReading.read(card),
                card.parsed("processing-time", ServiceReading::period, Period.ZERO),
                card.localized("legal-basis"),
                card.optionalParsed("legal-deadline", ServiceReading::period),
                documents(),
                card.localized("result"),
                card.localized("next"),
                card.parsed("opening-hours", OpeningHours::parse, OpeningHours.always()),
                card.optionalParsed("time-zone", ZoneId::of),
                card.choice("identification", Identification.class, Identification.NONE),
                devices(),
                network(kind),
                card.parsed("minutes", ServiceReading::minutes, 1),
                card.localized("elsewhere"),
                formVersion,
                register(kind),
                card.text("icon"),
                pages,
                form(kind, formVersion));
        if (kind == ServiceKind.INFORMATION && pages.isEmpty()) {
            source.fault("", "A service of kind information has a page to read", "Add page.LANG.md in each language");
        }
        card.noMore();
        return service;
    }

    private Map<String, Localized> spoken() {
        var spoken = new HashMap<String, Localized>();
        card.object("spoken").ifPresent(object -> {
            SPOKEN.stream()
                    .filter(key -> object.find(key).isPresent())
                    .forEach(key -> spoken.put(key, object.localized(key)));
            object.noMore();
        });
        return spoken;
    }

    private String category(Set<String> categories) {
        String category = card.text("category");
        if (!category.isEmpty() && !categories.contains(category)) {
            card.fault("category", "There is no category '" + category + "'", "Known are " + categories);
        }
        return category;
    }

    private Map<String, List<String>> keywords() {
        var keywords = new HashMap<String, List<String>>();
        card.object("keywords").ifPresent(object -> {
            source.languages().forEach(language -> keywords.put(language.tag(), object.texts(language.tag())));
            object.noMore();
        });
        return keywords;
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        if (period.isNegative()) {
            throw new IllegalArgumentException("a period is not negative");
        }
        return period;
    }

    private static int minutes(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("minutes are a whole number from 1 to 999");
        }
        return Integer.parseInt(text);
    }

    private List<Localized> documents() {
        var documents = new ArrayList<Localized>();
        List<YamlNode> items = card.optionalList("documents");
        for (int i = 0; i < items.size(); i++) {
            documents.add(LocalizedReading.read(source, "/documents/" + i, items.get(i)));
        }
        return documents;
    }

    private Set<NeededDevice> devices() {
        var devices = EnumSet.noneOf(NeededDevice.class);
        for (YamlNode item : card.optionalList("devices")) {
            try {
                devices.add(
                        YamlObject.constant(item instanceof Scalar scalar ? scalar.text() : "", NeededDevice.class));
            } catch (IllegalArgumentException e) {
                card.fault("devices", "A device that is needed has no such name; " + e.getMessage(), "Correct it");
            }
        }
        return devices;
    }

    private NetworkNeed network(ServiceKind kind) {
        NetworkNeed need = card.choice("network", NetworkNeed.class, NetworkNeed.REQUIRED);
        if ((kind == ServiceKind.LOOK_UP || kind == ServiceKind.REGISTER) && need == NetworkNeed.OPTIONAL) {
            card.fault("network", "Looking something up needs the network", "Write 'network: required'");
        }
        return need;
    }

    private Optional<String> register(ServiceKind kind) {
        Optional<String> register = card.optionalParsed("register", Names::id);
        if ((kind == ServiceKind.REGISTER) != register.isPresent()) {
            card.fault(
                    "register",
                    "A service of kind register, and no other, names its register",
                    "Add or remove 'register'");
        }
        return register;
    }

    private Optional<Form> form(ServiceKind kind, String version) {
        boolean needed = kind == ServiceKind.FORM || kind == ServiceKind.LOOK_UP;
        boolean there = files.has(folder + FormReading.SCHEMA) || files.has(folder + FormReading.PAGES);
        if (needed != there) {
            source.fault(
                    "",
                    "A service of kind form or look-up, and no other, has " + FormReading.SCHEMA,
                    "Add the file or change the kind");
        }
        return needed && there ? FormReading.read(files, id, version, source) : Optional.empty();
    }
}
