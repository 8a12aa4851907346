/// The chips of passports and identity cards (ICAO 9303), read with the key that is printed on the document; the
/// protocols are JMRTD's.
@NullMarked
package org.infomat.device.card.emrtd;

import org.jspecify.annotations.NullMarked;
