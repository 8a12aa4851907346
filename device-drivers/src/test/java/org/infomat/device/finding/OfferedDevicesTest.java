package org.infomat.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.infomat.device.DeviceDirectory;
import org.infomat.device.DriverSettings;
import org.infomat.device.OfferedDevice;
import org.infomat.device.card.CardReader;
import org.junit.jupiter.api.Test;

class OfferedDevicesTest {
    /// Offers one card reader at each computer.
    private static final class Cards implements DeviceDirectory {
        @Override
        public String address(String host) {
            return "cards://" + host;
        }

        @Override
        public List<OfferedDevice> offers(String host) {
            String place = address(host) + "/reader";
            return List.of(new OfferedDevice(place, "Reader 7", CardReader.class, "cards", settings(place)));
        }
    }

    private static DriverSettings settings(String place) {
        return new DriverSettings(Map.of("uri", place));
    }

    private static Found found(String place) {
        return new Found(
                place,
                "Reader 7",
                List.of(new Proposal(CardReader.class, "cards", settings(place), Confidence.CERTAIN, Clue.OWN_WORD)));
    }

    @Test
    void services_of_this_machine_are_found_with_what_is_attached_and_others_where_somebody_names_them()
            throws Exception {
        Finder finder = new Finder(List.of(), List.of(new Cards()), Duration.ofSeconds(5));
        assertThat(finder.find()).containsExactly(found("cards://127.0.0.1/reader"));
        assertThat(finder.probe("127.83.17.7")).containsExactly(found("cards://127.83.17.7/reader"));
    }

    @Test
    void a_computer_that_keeps_its_answer_is_told_of_and_hides_no_other() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        DeviceDirectory slow = new DeviceDirectory() {
            @Override
            public String address(String host) {
                return "slow://" + host;
            }

            @Override
            public List<OfferedDevice> offers(String host) throws InterruptedException {
                never.await();
                return List.of();
            }
        };
        assertThat(new Finder(List.of(), List.of(new Cards(), slow), Duration.ofSeconds(1)).find())
                .containsExactly(found("cards://127.0.0.1/reader"), Found.nothing("slow://127.0.0.1", Hindrance.SLOW));
    }
}
