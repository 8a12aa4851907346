/// The machine readable zone of travel documents and identity cards (ICAO 9303 parts 3 to 6), as a scanner delivers it.
@NullMarked
package org.infomat.device.card.mrz;

import org.jspecify.annotations.NullMarked;
