/// How screens look: colours by role, sizes in millimetres, typefaces by language, as one generated stylesheet.
@NullMarked
package org.infomat.kiosk.screen.theme;

import org.jspecify.annotations.NullMarked;
