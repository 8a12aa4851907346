package org.infomat.device.masking;

/// The digit at the end of a number by which a slip in the others is noticed (Luhn: ISO/IEC 7812-1, annex B).
public final class CheckDigit {
    private CheckDigit() {}

    /// Whether the last digit is that of the others.
    ///
    /// @param number decimal digits
    public static boolean fits(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
