package org.infomat.device.card.chip;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;

/// How the identifier is read from the cards of one kind, wholly from settings: another card needs no program.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `identifier` | `none`; `uid`: the number of the contactless chip; `data`: what the commands below read | `data`
/// with `read`, else `none` |
/// | `select` | commands in hexadecimal that lead to the data, apart by blanks; each must answer 9000 | |
/// | `read` | commands whose answers, one after the other, are the data | |
/// | `tag` | the value of this BER-TLV tag in the data, as `5A` or nested as `70/5A` | all data |
/// | `offset`, `length` | this part of it, in bytes | all of it |
/// | `charset` | how it becomes text: `hex`, `bcd`, `UTF-8` or another charset | `US-ASCII` |
/// | `pattern` | a regular expression that the text must match whole; its first group is the identifier | any text |
record CardProfile(String name, Source identifier, List<String> select, List<String> read, Extraction extraction)
        implements ChipReading {
    private static final byte[] GET_UID = HexFormat.of().parseHex("FFCA000000");
    private static final int SHORTEST_COMMAND = 8;

    /// Where the identifier comes from.
    enum Source {
        NONE,
        UID,
        DATA
    }

    CardProfile {
        select = List.copyOf(select);
        read = List.copyOf(read);
        if (identifier == Source.DATA && read.isEmpty()) {
            throw new IllegalArgumentException("'read' is missing: the identifier comes from the card's data");
        }
        if (identifier != Source.DATA && !(select.isEmpty() && read.isEmpty())) {
            throw new IllegalArgumentException("'select' and 'read' need 'identifier: data'");
        }
    }

    /// The kind of reading that profiles are.
    static final class Kind implements ChipReadingKind {
        @Override
        public Set<String> identifiers() {
            return Set.of("none", "uid", "data");
        }

        @Override
        public Set<String> settings() {
            return Set.of("identifier", "select", "read", "tag", "offset", "length", "charset", "pattern");
        }

        @Override
        public ChipReading reading(String name, DriverSettings settings) {
            return new CardProfile(
                    name,
                    Source.valueOf(identifier(settings).toUpperCase(Locale.ROOT)),
                    commands(settings, "select"),
                    commands(settings, "read"),
                    Extraction.from(settings));
        }
    }

    /// What settings say under `identifier`, or mean by saying nothing.
    static String identifier(DriverSettings settings) {
        return settings.get("identifier", settings.find("read").isPresent() ? "data" : "none");
    }

    private static List<String> commands(DriverSettings settings, String key) {
        return Stream.of(settings.get(key, "").strip().split("\\s+"))
                .filter(command -> !command.isEmpty())
                .map(command -> checked(key, command))
                .toList();
    }

    private static String checked(String key, String command) {
        if (!Pattern.matches("([0-9A-Fa-f]{2})+", command) || command.length() < SHORTEST_COMMAND) {
            throw new IllegalArgumentException(
                    "'" + key + "' takes commands of four bytes or more in hexadecimal, not '" + command + "'");
        }
        return command;
    }

    @Override
    public CardRead read(PresentedChip chip) throws IOException {
        CommandChannel card = chip.channel();
        String atr = chip.atr();
        Optional<String> uid = identifier == Source.UID || contactless(atr) ? uid(card) : Optional.empty();
        return switch (identifier) {
            case NONE -> new CardRead.Read(new CardData(atr, uid, Optional.empty()));
            case UID ->
                uid.isPresent()
                        ? new CardRead.Read(new CardData(atr, uid, uid))
                        : new CardRead.Unreadable(name + ": the card has no UID; it is not contactless");
            case DATA -> data(card, atr, uid);
        };
    }

    /// Whether the answer to reset is one that the reader made up for a chip that has none (PC/SC part 3, 3.1.3.2.3).
    /// Cards with contacts are not asked what only readers understand: some fall silent.
    private static boolean contactless(String atr) {
        return atr.matches("3B8.8001.*");
    }

    /// Contactless readers answer this themselves (PC/SC part 3, 3.2.2.1.3).
    private static Optional<String> uid(CommandChannel card) throws IOException {
        Answer answer = card.send(GET_UID);
        return answer.ok() && answer.data().length > 0
                ? Optional.of(HexFormat.of().withUpperCase().formatHex(answer.data()))
                : Optional.empty();
    }

    private CardRead data(CommandChannel card, String atr, Optional<String> uid) throws IOException {
        try {
            answers(card, select);
            String text = extraction.text(answers(card, read));
            return new CardRead.Read(new CardData(atr, uid, Optional.of(text)));
        } catch (Extraction.NotThereException e) {
            return new CardRead.Unreadable(name + ": " + e.getMessage());
        }
    }

    /// The data of the answers, one after the other.
    private static byte[] answers(CommandChannel card, List<String> commands)
            throws IOException, Extraction.NotThereException {
        byte[] data = new byte[0];
        for (String command : commands) {
            Answer answer = card.send(HexFormat.of().parseHex(command));
            if (!answer.ok()) {
                throw new Extraction.NotThereException("the card answered " + answer + " to " + command);
            }
            data = answer.after(data).data();
        }
        return data;
    }
}
