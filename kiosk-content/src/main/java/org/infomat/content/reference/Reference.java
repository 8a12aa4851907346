package org.infomat.content.reference;

import java.util.random.RandomGenerator;

/// The number of an application: 15 characters drawn at random (75 bits) and a check character (ISO/IEC 7064, MOD
/// 37-2),
/// of digits and capitals without those that are mistaken for one another (0 and O, 1 and I).
public record Reference(String value) {
    private static final CheckedNumber SHAPE =
            new CheckedNumber("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 16, PureCheck.MOD_37_2);

    public Reference {
        if (!SHAPE.holds(value)) {
            throw new IllegalArgumentException("This is no reference; Reference.parse tells why");
        }
    }

    /// A new one.
    ///
    /// @param random a `SecureRandom` but in tests: a reference must not be guessed from another
    public static Reference draw(RandomGenerator random) {
        return new Reference(SHAPE.draw(random));
    }

    /// Takes what people type: any case, spaces, hyphens, Persian digits, Cyrillic look-alikes.
    public static Typed<Reference> parse(String typed) {
        return SHAPE.read(typed, Reference::new);
    }

    /// In groups of four with hyphens at which no line breaks.
    public String grouped() {
        return CheckedNumber.grouped(value);
    }
}
