package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// A card reader's service. A card that is in answers commands by what its chip is made of.
final class MakersCardReader extends MakersService {
    static final String ATR = "3B6500002063CB6C00";

    /// What is put into it.
    ///
    /// @param chip answers commands in hexadecimal; empty when it has been snatched away
    /// @param tracks what is on the stripe, by `track1` … `track3`
    record Card(Optional<UnaryOperator<String>> chip, Map<String, String> tracks) {}

    private Optional<Card> card = Optional.empty();
    private Optional<Order> waiting = Optional.empty();
    private boolean inside;

    MakersCardReader(Framing framing, String type) {
        super(framing, "CardReader");
        ObjectNode can = can("cardReader");
        can.put("type", type);
        can.putObject("readTracks").put("track1", true).put("track2", true).put("track3", true);
        can.putObject("chipProtocols").put("chipT0", true).put("chipT1", true);
        can.putObject("chipPower").put("cold", true).put("warm", false).put("off", false);
        can.put("cardTakenSensor", true);
        does("CardReader.ReadRawData", this::await);
        does("CardReader.ChipPower", this::power);
        does("CardReader.ChipIO", this::speak);
        does("CardReader.Move", this::move);
    }

    @Override
    void tellStatus(ObjectNode status) {
        status.putObject("cardReader").put("media", holdsCard() ? "present" : "notPresent");
    }

    private synchronized boolean holdsCard() {
        return card.isPresent();
    }

    /// Whether somebody would have to have it given back.
    synchronized boolean keepsCard() {
        return inside;
    }

    synchronized void insert(Card presented) {
        card = Optional.of(presented);
        waiting.filter(Order::open).ifPresent(order -> {
            order.event("CardReader.MediaInsertedEvent", Message.object());
            read(order, presented);
        });
        waiting = Optional.empty();
    }

    synchronized void remove() {
        card = Optional.empty();
        inside = false;
        unasked("CardReader.MediaRemovedEvent", Message.object());
    }

    private synchronized void await(Order order) {
        if (card.isPresent()) {
            read(order, card.get());
        } else {
            order.event("CardReader.InsertCardEvent", Message.object());
            waiting = Optional.of(order);
        }
    }

    private void read(Order order, Card presented) {
        inside = true;
        ObjectNode read = Message.object();
        if (order.payload().path("chip").booleanValue(false)) {
            ObjectNode chip = read.putArray("chip").addObject();
            presented
                    .chip()
                    .ifPresentOrElse(
                            answers -> chip.put("status", "ok")
                                    .put("data", base64(HexFormat.of().parseHex(ATR))),
                            () -> chip.put("status", "dataMissing"));
        }
        for (String track : new String[] {"track1", "track2", "track3"}) {
            if (order.payload().path(track).booleanValue(false)) {
                ObjectNode stripe = read.putObject(track);
                if (presented.tracks().containsKey(track)) {
                    stripe.put("status", "ok")
                            .put("data", base64(presented.tracks().get(track).getBytes(ISO_8859_1)));
                } else {
                    stripe.put("status", "dataMissing");
                }
            }
        }
        order.succeed(read);
    }

    private synchronized void power(Order order) {
        if (card.isEmpty()) {
            order.fail("noMedia");
        } else {
            order.succeed(Message.object().put("chipData", base64(HexFormat.of().parseHex(ATR))));
        }
    }

    private synchronized void speak(Order order) {
        byte[] command =
                Base64.getDecoder().decode(order.payload().path("chipData").stringValue(""));
        String answer = card.flatMap(Card::chip)
                .map(chip -> chip.apply(HexFormat.of().withUpperCase().formatHex(command)))
                .orElse("");
        if (answer.isEmpty()) {
            card = Optional.empty();
            order.fail("noMedia");
        } else {
            order.succeed(Message.object()
                    .put("chipProtocol", order.payload().path("chipProtocol").stringValue(""))
                    .put("chipData", base64(HexFormat.of().parseHex(answer))));
        }
    }

    private synchronized void move(Order order) {
        if (card.isEmpty()) {
            order.fail("noMedia");
        } else {
            inside = false;
            order.succeed(Message.object());
        }
    }

    private static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }
}
