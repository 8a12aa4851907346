package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    private static final DeviceStatus GONE = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final List<DeviceReason> told = new ArrayList<>();
    private Steadiness steadiness = Steadiness.UNTRIED;
    private Instant now = Instant.parse("2026-03-20T08:00:00Z");

    @Test
    void a_device_that_goes_and_comes_back_is_told_each_time() {
        is(DeviceStatus.ONLINE, 4);
        is(GONE, 4);
        is(DeviceStatus.ONLINE, 100);
        is(GONE, 4);
        is(DeviceStatus.ONLINE, 100);
        is(GONE, 4);
        assertThat(told)
                .containsExactly(
                        DeviceReason.NONE,
                        DeviceReason.UNPLUGGED,
                        DeviceReason.NONE,
                        DeviceReason.UNPLUGGED,
                        DeviceReason.NONE,
                        DeviceReason.UNPLUGGED);
    }

    @Test
    void a_device_that_comes_and_goes_every_second_is_told_once_to_be_unstable() {
        for (int i = 0; i < 100; i++) {
            is(DeviceStatus.ONLINE, 2);
            is(GONE, 2);
        }
        assertThat(told)
                .containsExactly(
                        DeviceReason.NONE,
                        DeviceReason.UNPLUGGED,
                        DeviceReason.NONE,
                        DeviceReason.UNPLUGGED,
                        DeviceReason.NONE,
                        DeviceReason.UNSTABLE);
    }

    @Test
    void it_serves_again_once_it_has_worked_for_a_while() {
        for (int i = 0; i < 10; i++) {
            is(DeviceStatus.ONLINE, 2);
            is(GONE, 2);
        }
        is(DeviceStatus.ONLINE, 10);
        assertThat(told).last().isEqualTo(DeviceReason.UNSTABLE);
        is(DeviceStatus.ONLINE, 2);
        assertThat(told).last().isEqualTo(DeviceReason.NONE);
        is(GONE, 1);
        assertThat(told).last().isNotEqualTo(DeviceReason.NONE);
    }

    @Test
    void a_scanner_that_babbles_now_and_then_is_unstable_too() {
        for (int i = 0; i < 10; i++) {
            is(DeviceStatus.ONLINE, 1);
            is(DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING), 1);
        }
        assertThat(told).hasSize(6).last().isEqualTo(DeviceReason.UNSTABLE);
    }

    private void is(DeviceStatus status, int halfSeconds) {
        for (int i = 0; i < halfSeconds; i++) {
            steadiness = steadiness.after(status, now);
            now = now.plus(HALF_A_SECOND);
            DeviceReason reason = steadiness.told(status).reason();
            if (told.isEmpty() || told.getLast() != reason) {
                told.add(reason);
            }
        }
    }
}
