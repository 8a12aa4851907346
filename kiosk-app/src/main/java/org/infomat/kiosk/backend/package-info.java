/// The client of the API contract (`config/api/infomat-backend.yaml`): every failure comes back as something that a
/// person can be told.
@NullMarked
package org.infomat.kiosk.backend;

import org.jspecify.annotations.NullMarked;
