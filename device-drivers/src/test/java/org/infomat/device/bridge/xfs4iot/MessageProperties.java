package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.magstripe.StripeProfile;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import tools.jackson.databind.JsonNode;

/// Whatever a service sends, it is a message or is told to be none.
class MessageProperties {
    private static final List<String> WORDS = List.of(
            "header",
            "payload",
            "type",
            "name",
            "requestId",
            "status",
            "completionCode",
            "errorCode",
            "completion",
            "event",
            "unsolicited",
            "acknowledge",
            "success",
            "ok",
            "chip",
            "data",
            "track2",
            "lights",
            "default",
            "color",
            "flashRate",
            "proximitySensorState",
            "interfaces",
            "commands",
            "versions",
            "symbology",
            "Common.Status",
            "1.0");

    @Provide
    Arbitrary<String> json() {
        return value(3);
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> word = Arbitraries.oneOf(
                        Arbitraries.of(WORDS), Arbitraries.strings().ofMaxLength(8))
                .map(Message.JSON::writeValueAsString);
        Arbitrary<String> leaf = Arbitraries.oneOf(
                word, Arbitraries.of("null", "true", "false", "1", "-1", "0.5", "99999999999999999999", "1e999"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> value(depth - 1));
        Arbitrary<String> member = Combinators.combine(word, inner).as((key, content) -> key + ":" + content);
        return Arbitraries.oneOf(
                leaf,
                inner.list().ofMaxSize(4).map(all -> "[" + String.join(",", all) + "]"),
                member.list().ofMaxSize(6).map(all -> "{" + String.join(",", all) + "}"));
    }

    @Provide
    Arbitrary<String> mutatedMessages() {
        Arbitrary<String> whole = Arbitraries.of(
                text(Framing.PAYLOAD.completion(
                        "Common.Status", 7, "success", Message.object().put("errorCode", "noMedia"))),
                text(Framing.HEADER.completion("CardReader.ReadRawData", 7, "timeOut", Message.object())),
                text(Framing.HEADER.acknowledge("Common.Status", 3, "tooManyRequests")),
                text(Framing.PAYLOAD.message("unsolicited", "Printer.MediaTakenEvent", 0, Message.object())));
        Arbitrary<Integer> at = Arbitraries.integers().between(0, 200);
        return Combinators.combine(whole, at, at, Arbitraries.strings().ofMaxLength(4))
                .as((text, from, length, put) -> {
                    int begin = Math.min(from, text.length());
                    return text.substring(0, begin)
                            + put
                            + text.substring(Math.min(text.length(), begin + length % 12));
                });
    }

    private static String text(JsonNode message) {
        return Message.JSON.writeValueAsString(message);
    }

    @Property(tries = 1_000)
    void any_text_is_a_message_or_none(@ForAll String text) {
        judged(text);
    }

    @Property(tries = 1_000)
    void any_json_is_a_message_or_none(@ForAll("json") String text) {
        judged(text);
    }

    @Property(tries = 1_000)
    void a_message_that_was_damaged_on_its_way_is_a_message_or_none(@ForAll("mutatedMessages") String text) {
        judged(text);
    }

    private static void judged(String text) {
        try {
            Message message = Message.parse(text);
            if (message instanceof Message.Completion completion) {
                assertThat(completion.code()).matches("[A-Za-z0-9]{0,40}");
            }
        } catch (XfsException e) {
            assertThat(e.status().reason()).isEqualTo(DeviceReason.BABBLING);
        }
    }

    @Property(tries = 1_000)
    void any_payload_means_something_or_is_told_to_mean_nothing(@ForAll("json") String text) {
        JsonNode payload = Message.JSON.readTree(text);
        new Auxiliaries().active(payload);
        Auxiliaries.present(payload);
        Auxiliaries.registration(payload);
        new Lights(payload).payload(Map.of(Lamp.STATUS, Light.steady(Light.Colour.RED)));
        Commands.versions(payload);
        ChipProtocol.of(payload, text.getBytes(StandardCharsets.UTF_8));
        Symbologies.from(new DriverSettings(Map.of("codes", "qr-code"))).payload(payload);
        try {
            new CardContents.Stripe(StripeProfile.from(new DriverSettings(Map.of())), InstantSource.system())
                    .read(payload, null, Optional.empty());
            new Message.Completion(1, "", "commandErrorCode", payload).orFailure();
        } catch (XfsException e) {
            assertThat(e.status().works()).isFalse();
        }
    }
}
