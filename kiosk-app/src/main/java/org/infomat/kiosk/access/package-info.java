/// Who may service the terminal: technicians with their passwords and cards, kept as hashes only.
@NullMarked
package org.infomat.kiosk.access;

import org.jspecify.annotations.NullMarked;
