/// Applications on their way: durable before the person sees "received", encrypted at rest, sent in order and once in
/// effect.
@NullMarked
package org.infomat.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
