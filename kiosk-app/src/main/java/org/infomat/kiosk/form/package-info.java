/// Answering a service's questions, checking the answers, and handing them in.
@NullMarked
package org.infomat.kiosk.form;

import org.jspecify.annotations.NullMarked;
