package org.infomat.device.card.mrz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One of the three sizes of a machine readable zone, as one string without line ends; places are counted from 0.
///
/// @param number where the document's number begins, nine characters before its check digit
/// @param birth where the date of birth begins, six digits before their check digit
/// @param expiry where the date of expiry begins, in the same way
/// @param optional where a number that is too long goes on (part 5, 4.2.2, note j)
/// @param last where the composite check digit stands
/// @param composite the parts that it is about
record ZoneForm(int length, int number, int birth, int expiry, Span optional, int last, List<Span> composite) {
    /// Part 5: three lines of 30.
    private static final ZoneForm TD1 = new ZoneForm(
            90,
            5,
            30,
            38,
            new Span(15, 30),
            59,
            List.of(new Span(5, 30), new Span(30, 37), new Span(38, 45), new Span(48, 59)));
    /// Part 6: two lines of 36.
    private static final ZoneForm TD2 = new ZoneForm(
            72, 36, 49, 57, new Span(64, 71), 71, List.of(new Span(36, 46), new Span(49, 56), new Span(57, 71)));
    /// Part 4: two lines of 44, in which no number is too long.
    private static final ZoneForm TD3 = new ZoneForm(
            88, 44, 57, 65, new Span(0, 0), 87, List.of(new Span(44, 54), new Span(57, 64), new Span(65, 87)));

    private static final int NUMBER = 9;

    ZoneForm {
        composite = List.copyOf(composite);
    }

    /// From the first place to the last, which is not part of it.
    record Span(int from, int to) {
        String of(String zone) {
            return zone.substring(from, to);
        }
    }

    static Optional<ZoneForm> of(String zone) {
        return Stream.of(TD1, TD2, TD3)
                .filter(form -> form.length == zone.length())
                .findFirst();
    }

    /// Where the document's number stands: its first nine characters, and what follows them in the optional data when
    /// the check digit's place holds a filler.
    NumberField numberField(String zone) {
        Span first = new Span(number, number + NUMBER);
        int check = number + NUMBER;
        int end = zone.charAt(check) == '<' ? optional.of(zone).indexOf('<') : -1;
        int from = optional.from();
        return end > 1
                ? new NumberField(first, new Span(from, from + end - 1), from + end - 1)
                : new NumberField(first, new Span(from, from), check);
    }

    /// @param check where its check digit stands
    record NumberField(Span first, Span rest, int check) {
        String of(String zone) {
            return first.of(zone) + rest.of(zone);
        }

        /// The zone with another number of the same length.
        String put(String zone, String number) {
            int split = first.to() - first.from();
            StringBuilder put = new StringBuilder(zone);
            put.replace(first.from(), first.to(), number.substring(0, split));
            put.replace(rest.from(), rest.to(), number.substring(split));
            return put.toString();
        }
    }

    boolean compositeFits(String zone) {
        StringBuilder checked = new StringBuilder();
        for (Span part : composite) {
            checked.append(part.of(zone));
        }
        return CheckDigit.of(checked.toString())
                == Misreading.digits(zone.substring(last)).charAt(0);
    }
}
