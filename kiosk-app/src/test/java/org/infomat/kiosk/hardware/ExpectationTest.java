package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private final Expectation expectation = new Expectation();

    @Test
    void nobody_is_expected_until_it_is_said() throws InterruptedException {
        assertThat(expected(true)).isFalse();
        assertThat(expectation.change(Awaiting.NOBODY)).isFalse();
    }

    @Test
    void for_whoever_comes_by_no_camera_looks_all_day() throws InterruptedException {
        assertThat(expectation.change(Awaiting.WHOEVER_COMES)).isTrue();
        assertThat(expected(true)).isTrue();
        assertThat(expected(false)).isFalse();
    }

    @Test
    void for_somebody_who_is_there_every_scanner_looks() throws InterruptedException {
        expectation.change(Awaiting.WHOEVER_COMES);
        assertThat(expectation.change(Awaiting.SOMEBODY)).isTrue();
        assertThat(expected(true)).isTrue();
        assertThat(expected(false)).isTrue();
    }

    private boolean expected(boolean looksByItself) throws InterruptedException {
        ToldScanner scanner = new ToldScanner(looksByItself, new ArrayList<>());
        expectation.tell(scanner);
        return scanner.told().getLast();
    }

    /// A scanner that remembers what it was told to expect.
    private record ToldScanner(boolean looksByItself, List<Boolean> told) implements BarcodeScanner {
        @Override
        public DeviceId id() {
            return new DeviceId("scanner");
        }

        @Override
        public DeviceDescription description() {
            return new DeviceDescription("", "", "", Set.of());
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ONLINE;
        }

        @Override
        public Barcode scan() {
            throw new UnsupportedOperationException("Nobody scans here");
        }

        @Override
        public void expect(boolean somebody) {
            told.add(somebody);
        }

        @Override
        public void close() {}
    }
}
