package org.infomat.device.card;

import java.time.LocalDate;

/// What the chip of a passport or identity card says of its holder: the machine readable zone, with names in Latin
/// letters (ICAO 9303 part 10, data group 1).
///
/// @param code what kind of document it is, `P` for passports
/// @param issuer the state in three letters, as nationality is
/// @param birth year, month and day, two digits each; `<` where not known
/// @param personalNumber empty where the state prints none
public record IdentityDocument(
        String code,
        String issuer,
        String number,
        String familyName,
        String givenNames,
        String nationality,
        String birth,
        LocalDate expiry,
        String personalNumber,
        Proof proof) {

    /// How far the data are proven to come from the issuer (passive authentication). None proves that the chip is not a
    /// copy.
    public enum Proof {
        /// They are as whoever signed the chip wrote them; who that was is not known to this terminal.
        UNCHANGED,
        /// They were signed for a state whose certificate this terminal trusts.
        ISSUED_BY_TRUSTED_STATE
    }

    /// Without its content: this may reach a log.
    @Override
    public String toString() {
        return "IdentityDocument[" + proof + "]";
    }
}
