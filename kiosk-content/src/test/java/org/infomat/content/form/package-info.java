@NullMarked
package org.infomat.content.form;

import org.jspecify.annotations.NullMarked;
