package org.infomat.device.card.emrtd;

import java.time.LocalDate;
import java.util.Optional;
import org.infomat.device.card.AccessKey;

/// The passport that ICAO 9303 prints as an example.
public final class Specimen {
    public static final String FIRST_LINE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    public static final String SECOND_LINE = "L898902C<3UTO6908061F9406236ZE184226B<<<<<14";
    public static final AccessKey.DocumentData DATA =
            new AccessKey.DocumentData("L898902C", LocalDate.of(1969, 8, 6), LocalDate.of(1994, 6, 23));
    public static final AccessKey.CardAccessNumber NUMBER = new AccessKey.CardAccessNumber("123456");

    private Specimen() {}

    static Optional<AccessKey> just(AccessKey key) {
        return Optional.of(key);
    }
}
