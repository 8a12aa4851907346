package org.infomat.device.card.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infomat.device.card.AccessKey;

/// Reads the machine readable zone of a document: the two or three lines full of `<`. What is taken from it is only
/// what opens the chip: the zone itself proves nothing.
public final class MachineReadableZone {
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9<]+");
    private static final Pattern BEGINNING = Pattern.compile("[PIACV1][A-Z0-9<].*");
    /// Two digits are all that a key takes of a year: any century will do.
    private static final DateTimeFormatter SIX_DIGITS =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private MachineReadableZone() {}

    /// Of a text in one piece or in lines, whatever ends them.
    public static ZoneRead read(String text) {
        String zone = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!CHARACTERS.matcher(zone).matches() || !BEGINNING.matcher(zone).matches() || !zone.contains("<<")) {
            return new ZoneRead.NoZone();
        }
        return ZoneForm.of(zone)
                .flatMap(form -> key(form, zone))
                .<ZoneRead>map(ZoneRead.Read::new)
                .orElseGet(ZoneRead.Damaged::new);
    }

    private static Optional<AccessKey.DocumentData> key(ZoneForm form, String read) {
        String zone = withDigits(withDigits(read, form.birth()), form.expiry());
        Optional<LocalDate> birth = date(zone, form.birth());
        Optional<LocalDate> expiry = date(zone, form.expiry());
        if (birth.isEmpty() || expiry.isEmpty()) {
            return Optional.empty();
        }
        ZoneForm.NumberField field = form.numberField(zone);
        List<String> fitting = Misreading.readings(field.of(zone)).stream()
                .filter(number -> fits(form, field, field.put(zone, number)))
                .map(MachineReadableZone::withoutFiller)
                .toList();
        return fitting.size() == 1 && !fitting.getFirst().isEmpty()
                ? Optional.of(new AccessKey.DocumentData(fitting.getFirst(), birth.get(), expiry.get()))
                : Optional.empty();
    }

    private static boolean fits(ZoneForm form, ZoneForm.NumberField field, String zone) {
        String check = Misreading.digits(zone.substring(field.check(), field.check() + 1));
        String checked = zone.substring(0, field.check()) + check + zone.substring(field.check() + 1);
        return CheckDigit.of(field.of(zone)) == check.charAt(0) && form.compositeFits(checked);
    }

    /// A date and its check digit, in which only digits may stand.
    private static String withDigits(String zone, int from) {
        int to = from + 7;
        return zone.substring(0, from) + Misreading.digits(zone.substring(from, to)) + zone.substring(to);
    }

    private static Optional<LocalDate> date(String zone, int from) {
        String digits = zone.substring(from, from + 6);
        if (CheckDigit.of(digits) != zone.charAt(from + 6)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(digits, SIX_DIGITS));
        } catch (DateTimeException e) {
            return Optional.empty(); // a document whose date of birth is not known in full
        }
    }

    private static String withoutFiller(String number) {
        return number.replaceAll("<+$", "");
    }
}
