/// The questions of a service, the answers to them, and the rules that the answers obey.
@NullMarked
package org.infomat.content.form;

import org.jspecify.annotations.NullMarked;
