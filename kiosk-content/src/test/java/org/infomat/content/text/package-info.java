@NullMarked
package org.infomat.content.text;

import org.jspecify.annotations.NullMarked;
