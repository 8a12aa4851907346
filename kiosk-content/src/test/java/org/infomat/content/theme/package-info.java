@NullMarked
package org.infomat.content.theme;

import org.jspecify.annotations.NullMarked;
