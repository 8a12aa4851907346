/// The numbers on a receipt, with which a person finds an application again.
@NullMarked
package org.infomat.content.reference;

import org.jspecify.annotations.NullMarked;
