package org.infomat.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// UUIDs of services.
class ServiceIdsTest {

    /// The value was computed by another program: Python's `uuid.uuid5(uuid.NAMESPACE_URL, …)`.
    @Test
    void the_uuid_is_the_one_that_others_compute() {
        assertThat(ServiceIds.of("foreign-passport"))
                .isEqualTo(UUID.fromString("be92955f-cbb9-5f06-8925-922a96d3e942"));
    }
}
