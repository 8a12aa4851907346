package org.infomat.kiosk.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A day as it is printed on a document, in the Gregorian calendar, while it is being entered: any part may be missing,
/// and together they may name no day.
///
/// @param month counted from 1; 0 if none is chosen
/// @param year with four digits, or two as many documents print it
public record PrintedDate(String day, int month, String year) {
    public static final PrintedDate NONE = new PrintedDate("", 0, "");

    private static final int THIS_CENTURY = 2000;

    static PrintedDate of(LocalDate date) {
        return new PrintedDate(
                Integer.toString(date.getDayOfMonth()), date.getMonthValue(), Integer.toString(date.getYear()));
    }

    /// The day that they name. Which century two digits are of does not matter: the chip's key takes two digits.
    Optional<LocalDate> date() {
        if (!day.matches("\\d{1,2}") || !year.matches("\\d{2}|\\d{4}")) {
            return Optional.empty();
        }
        int typed = Integer.parseInt(year);
        try {
            return Optional.of(
                    LocalDate.of(year.length() == 2 ? THIS_CENTURY + typed : typed, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The day that they name with a year of four digits: of two nobody knows the century.
    public Optional<LocalDate> wholeDate() {
        return year.length() == 2 ? Optional.empty() : date();
    }

    /// Without what was entered: this may reach a log.
    @Override
    public String toString() {
        return "PrintedDate[]";
    }
}
