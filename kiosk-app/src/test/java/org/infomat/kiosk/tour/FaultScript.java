package org.infomat.kiosk.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What happens to the devices of a terminal while somebody stands at it, and what that person must see. A YAML file
/// with `language`, `begin` (where the person stands at second 0: `attract`, `home`, `look-up`, or `page`, `identify`,
/// `check` with a service's id after it), `printer` where it is not the simulated one, and `then`, a list of `second`s.
///
/// @param name the file's name, which says what happens
/// @param printer `simulated`, or `tcp`: the driver of real printers, over TCP to a printer that is its own program
/// part
record FaultScript(String name, String language, String begin, String printer, List<Moment> moments) {
    /// What happens at a second, counted from the beginning.
    record Moment(double second, Deed deed) {}

    sealed interface Deed {
        /// Something happens to a device: a lever of its simulator is set, or pressed where it takes no value.
        record Fault(String device, String lever, Optional<String> set) implements Deed {}

        /// The person touches what bears these words.
        record Touch(String textKey) implements Deed {}

        /// The person sees this step within so many seconds, and hears these texts, and none of those.
        record Sees(String step, List<String> texts, List<String> not, double within) implements Deed {}

        /// How many receipts lie in the tray: each printed once, none half.
        record Receipts(int count) implements Deed {}
    }

    static FaultScript read(Path file) throws IOException {
        JsonNode script = new YAMLMapper().readTree(file);
        List<Moment> moments = new ArrayList<>();
        script.required("then").forEach(moment -> moments.add(moment(file, moment)));
        return new FaultScript(
                file.getFileName().toString().replace(".yaml", ""),
                script.required("language").asString(),
                script.required("begin").asString(),
                script.path("printer").asString("simulated"),
                moments);
    }

    private static Moment moment(Path file, JsonNode moment) {
        return new Moment(moment.required("second").asDouble(), deed(file, moment));
    }

    private static Deed deed(Path file, JsonNode moment) {
        if (moment.has("device")) {
            Optional<String> set =
                    moment.has("set") ? Optional.of(moment.get("set").asString()) : Optional.empty();
            return new Deed.Fault(
                    moment.get("device").asString(), moment.required("lever").asString(), set);
        }
        if (moment.has("touch")) {
            return new Deed.Touch(moment.get("touch").asString());
        }
        if (moment.has("sees")) {
            return new Deed.Sees(
                    moment.get("sees").asString(),
                    texts(moment.path("hears")),
                    texts(moment.path("not")),
                    moment.path("within").asDouble(3));
        }
        if (moment.has("receipts")) {
            return new Deed.Receipts(moment.get("receipts").asInt());
        }
        throw new IllegalArgumentException(file + ": " + moment + " is none of device, touch, sees, receipts");
    }

    private static List<String> texts(JsonNode keys) {
        List<String> texts = new ArrayList<>();
        keys.forEach(key -> texts.add(key.asString()));
        return texts;
    }
}
