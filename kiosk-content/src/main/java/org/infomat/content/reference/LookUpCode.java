package org.infomat.content.reference;

import java.util.random.RandomGenerator;

/// The second secret on a receipt, without which the reference alone shows nothing: six digits drawn at random and a
/// check digit (ISO/IEC 7064, MOD 11-2).
public record LookUpCode(String value) {
    private static final CheckedNumber SHAPE = new CheckedNumber("0123456789", 7, PureCheck.MOD_11_2);

    public LookUpCode {
        if (!SHAPE.holds(value)) {
            throw new IllegalArgumentException("This is no look-up code; LookUpCode.parse tells why");
        }
    }

    /// A new one.
    ///
    /// @param random a `SecureRandom` but in tests
    public static LookUpCode draw(RandomGenerator random) {
        return new LookUpCode(SHAPE.draw(random));
    }

    public static Typed<LookUpCode> parse(String typed) {
        return SHAPE.read(typed, LookUpCode::new);
    }

    /// `1234‑567`.
    public String grouped() {
        return CheckedNumber.grouped(value);
    }

    /// A secret is not for logs.
    @Override
    public String toString() {
        return "LookUpCode[…]";
    }
}
