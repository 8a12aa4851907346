/// Colours by role, and the contrast that they must have.
@NullMarked
package org.infomat.content.theme;

import org.jspecify.annotations.NullMarked;
