/// A service before it is begun: what it costs, takes and needs, and its information page.
@NullMarked
package org.infomat.kiosk.service;

import org.jspecify.annotations.NullMarked;
