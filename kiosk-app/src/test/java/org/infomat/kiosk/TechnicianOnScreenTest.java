package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Sensor;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Trial;
import org.infomat.kiosk.technician.Diagnosis;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What touching and typing on a technician's pages does.
class TechnicianOnScreenTest {
    private static final DeviceId PRINTER = new DeviceId("printer");

    private final VisitOnScreen screen = VisitOnScreen.in("en");

    @AfterEach
    void close() {
        screen.close();
    }

    private void at(Place place) {
        screen.show(screen.samples.at(place));
        screen.events.clear();
    }

    private Place place() {
        return screen.visit().terminal().servicing().orElseThrow().place();
    }

    private static Event did(Act act) {
        return new Event.ByTechnician(act);
    }

    private void tabTo(String said) {
        for (int key = 0; key < 60 && !screen.focused().equals(said); key++) {
            screen.key(KeyCode.TAB);
        }
        assertThat(screen.focused()).isEqualTo(said);
    }

    @Test
    void a_device_is_opened_and_checked_by_touch() {
        at(new Place.Overview());
        screen.touch(said("Receipt printer"));
        assertThat(place()).isEqualTo(new Place.DeviceDetails(PRINTER));
        screen.touch("Ask how it is");
        assertThat(screen.events.getLast())
                .isEqualTo(did(new Act.Order(new Task.CheckHealth(PRINTER, HealthLevel.INTERNAL))));
        assertThat(screen.shows("At work: Ask how it is")).isTrue();
    }

    /// The whole sentence of the first target that begins so.
    private String said(String beginning) {
        return screen.find(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith(beginning))
                .map(Node::getAccessibleText)
                .orElseThrow();
    }

    @Test
    void what_cannot_be_taken_back_is_confirmed_by_keyboard() {
        at(new Place.DeviceDetails(PRINTER));
        tabTo("Set counters to zero");
        screen.key(KeyCode.ENTER);
        assertThat(place()).isEqualTo(new Place.Confirm(new Task.ResetCounters(PRINTER)));
        tabTo("Yes, do it");
        screen.key(KeyCode.SPACE);
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Confirm()));
        assertThat(place()).isEqualTo(new Place.DeviceDetails(PRINTER));
    }

    @Test
    void a_session_is_recorded_where_that_is_possible_and_the_result_says_where_it_lies() {
        at(new Place.DeviceDetails(PRINTER));
        screen.touch("Record a session");
        Task session = new Task.RecordSession(PRINTER);
        assertThat(place()).isEqualTo(new Place.Confirm(session));
        assertThat(screen.shows("Codes, numbers and names are replaced by others"))
                .isTrue();
        screen.touch("Yes, do it");
        assertThat(screen.shows("Recording for half a minute")).isTrue();
        long ticket = screen.visit().terminal().tickets();
        screen.receive(new Event.TaskEnded(ticket, new Ended.Result.Done("recordings/printer.txt, exchanges: 84")));
        assertThat(screen.shows("recordings/printer.txt, exchanges: 84")).isTrue();
        at(new Place.DeviceDetails(new DeviceId("scanner")));
        assertThat(screen.shows("Record a session")).isFalse();
        assertThat(screen.shows("A camera is never recorded")).isFalse();
    }

    @Test
    void a_camera_is_not_recorded_and_its_page_says_why() {
        at(new Place.DeviceDetails(new DeviceId("camera")));
        assertThat(screen.shows("Record a session")).isFalse();
        assertThat(screen.shows("A camera is never recorded: its pictures show people"))
                .isTrue();
    }

    @Test
    void a_recording_is_ended_early_by_keyboard_and_a_check_is_not() {
        at(new Place.DeviceDetails(PRINTER));
        screen.touch("Ask how it is");
        assertThat(screen.find(node -> "End now".equals(node.getAccessibleText())))
                .isEmpty();
        screen.receive(new Event.TaskEnded(screen.visit().terminal().tickets(), new Ended.Result.Done("")));
        screen.touch("Record a session").touch("Yes, do it");
        tabTo("End now");
        screen.key(KeyCode.ENTER);
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.CutShort()));
        assertThat(screen.shows("Recording for half a minute")).isTrue();
    }

    @Test
    void a_password_is_never_readable_and_signing_in_outlives_help_and_another_language() {
        screen.show(screen.samples.at(new Step.Home()));
        screen.receive(new Event.AskedToSignIn());
        screen.focus("Name").touch("a").touch("n");
        screen.focus("Password").touch("s").touch("7");
        assertThat(screen.find(node -> node instanceof PasswordField)).isPresent();
        assertThat(screen.shows("s7")).isFalse();
        screen.touch("Help").touch("Back to where I was");
        assertThat(screen.typed()).containsExactly("an", "s7");
        screen.touch("English");
        screen.receive(new Event.ChoseLanguage("ru"));
        assertThat(screen.step()).isInstanceOf(Step.SignIn.class);
        assertThat(screen.typed()).containsExactly("an", "");
        screen.focus("Пароль").touch("x");
        screen.key(KeyCode.ENTER);
        assertThat(screen.events.getLast()).isEqualTo(new Event.GavePassword("an", "x"));
    }

    @Test
    void all_trials_are_reached_from_the_overview_and_a_devices_own_from_its_page() {
        at(new Place.Overview());
        tabTo("Trials by hand");
        screen.key(KeyCode.ENTER);
        assertThat(place()).isEqualTo(new Place.Trials());
        for (String name : List.of("Touch", "Colours and dead pixels", "Keyboards", "Speaker and headset")) {
            screen.touch(name);
            assertThat(place()).isInstanceOf(Place.TryOut.class);
            screen.touch("Back");
        }
        at(new Place.DeviceDetails(new DeviceId("cabinet")));
        screen.touch("Try it out");
        assertThat(place()).isEqualTo(Place.TryLamps.dark(new DeviceId("cabinet")));
    }

    @Test
    void a_trial_is_judged_by_keyboard() {
        Trial sound = Trial.of(Trial.Kind.SOUND);
        at(Place.of(sound));
        tabTo("Speaker, left");
        screen.key(KeyCode.ENTER);
        Task tone = new Task.PlayTone(Task.Outlet.SPEAKER, Task.Side.LEFT);
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(tone)));
        at(Place.of(sound));
        tabTo("It does not work");
        screen.key(KeyCode.ENTER);
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(new Task.Judge(sound, false, ""))));
        assertThat(place()).isEqualTo(new Place.Overview());
    }

    @Test
    void each_script_and_the_measures_are_printed_by_a_touch() {
        at(Place.of(Trial.of(Trial.Kind.RECEIPT, PRINTER)));
        screen.touch("Print a test: فارسی");
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(new Task.PrintScript(PRINTER, "fa"))));
        at(Place.of(Trial.of(Trial.Kind.RECEIPT, PRINTER)));
        screen.touch("Print bar codes and a ruler");
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(new Task.PrintMeasures(PRINTER))));
    }

    @Test
    void the_touch_grid_covers_everything_and_escape_leads_out_to_a_map_of_what_was_not_stroked() {
        at(Place.of(Trial.of(Trial.Kind.TOUCH)));
        screen.touch("Begin");
        assertThat(screen.find(node -> "Back".equals(node.getAccessibleText()))).isEmpty();
        List<Double> points = new ArrayList<>();
        for (double x = 5; x < 1080; x += 20) {
            points.addAll(List.of(x, 10.0));
        }
        screen.stroke(points.stream().mapToDouble(Double::doubleValue).toArray());
        screen.key(KeyCode.ESCAPE);
        Place.TouchMap map = (Place.TouchMap) place();
        assertThat(map.columns()).isEqualTo(25);
        assertThat(map.rows()).isEqualTo(44);
        assertThat(map.silent()).hasSize(25 * 43).doesNotContain(0, 12, 24).contains(25, 1099);
        assertThat(screen.shows("1,075 of 1,100 squares")).isTrue();
        screen.touch("Once more");
        assertThat(place()).isEqualTo(new Place.TouchGrid());
        screen.touch("Finish");
        assertThat(((Place.TouchMap) place()).silent().size()).isBetween(1098, 1099);
    }

    @Test
    void colours_go_on_by_touch_and_by_enter_and_end_by_escape() {
        at(Place.of(Trial.of(Trial.Kind.COLOURS)));
        screen.touch("Begin");
        List<Place> seen = new ArrayList<>();
        while (place() instanceof Place.Colours) {
            seen.add(place());
            if (seen.size() % 2 == 0) {
                screen.key(KeyCode.ENTER);
            } else {
                screen.stroke(500, 500);
            }
        }
        assertThat(seen).hasSize(Place.Colours.Shade.values().length);
        assertThat(place()).isEqualTo(Place.of(Trial.of(Trial.Kind.COLOURS)));
        screen.touch("Begin");
        screen.key(KeyCode.ESCAPE);
        assertThat(place()).isEqualTo(Place.of(Trial.of(Trial.Kind.COLOURS)));
    }

    @Test
    void keys_of_the_screen_are_marked_when_they_answer_and_real_keys_are_shown() {
        at(Place.of(Trial.of(Trial.Kind.KEYBOARD)));
        screen.touch("فارسی").touch("پ");
        assertThat(screen.find(node -> node.getStyleClass().contains("tried")).map(Node::getAccessibleText))
                .contains("پ");
        assertThat(screen.shows("پ")).isTrue();
        screen.key(KeyCode.Q);
        assertThat(screen.shows("Q")).isTrue();
        screen.key(KeyCode.ENTER);
        assertThat(screen.shows("Enter")).isTrue();
        assertThat(place()).isEqualTo(Place.of(Trial.of(Trial.Kind.KEYBOARD)));
        tabTo("It works");
    }

    @Test
    void a_lamp_is_lit_by_touch_and_sensors_come_by_themselves() {
        DeviceId cabinet = new DeviceId("cabinet");
        at(Place.TryLamps.dark(cabinet));
        screen.touch("Scanner");
        for (String choice : List.of("Slow", "Blue")) {
            tabTo(choice);
            screen.key(KeyCode.ENTER);
        }
        Light blue = new Light(Light.Rate.SLOW, Light.Colour.BLUE);
        assertThat(place()).isEqualTo(new Place.TryLamps(cabinet, Lamp.SCANNER, blue));
        screen.touch("Next lamp");
        assertThat(place()).isEqualTo(new Place.TryLamps(cabinet, Lamp.RECEIPT_PRINTER, blue));
        Page page = screen.page();
        assertThat(screen.shows("at rest · changed 9 times")).isFalse();
        screen.diagnose(SampleDiagnosis.usual()
                .sensing(Map.of(cabinet, List.of(new Diagnosis.Sensing(Sensor.CALL_BUTTON, false, 9)))));
        assertThat(screen.shows("at rest · changed 9 times")).isTrue();
        assertThat(screen.page()).isSameAs(page);
    }

    @Test
    void the_log_goes_on_while_it_is_read_unless_it_is_held() {
        at(new Place.Log(Place.Log.Severity.INFO, ""));
        Page page = screen.page();
        screen.diagnose(SampleDiagnosis.withLine("the cover was opened"));
        assertThat(screen.shows("the cover was opened")).isTrue();
        screen.touch("Hold the lines");
        screen.diagnose(SampleDiagnosis.withLine("the cover was closed"));
        assertThat(screen.shows("the cover was closed")).isFalse();
        screen.touch("Let new lines come");
        screen.diagnose(SampleDiagnosis.withLine("the cover was closed"));
        assertThat(screen.shows("the cover was closed")).isTrue();
        assertThat(screen.page()).isSameAs(page);
        assertThat(Optional.of(place())).contains(new Place.Log(Place.Log.Severity.INFO, ""));
    }

    @Test
    void a_device_is_looked_for_tried_and_only_then_used() {
        at(new Place.Overview());
        tabTo("Find devices");
        screen.key(KeyCode.ENTER);
        screen.touch("Look now");
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(new Task.Find(Optional.empty(), ""))));
        screen.show(screen.samples.all().get("technician-find"));
        screen.touch(said("Barcode scanner"));
        Attachment.Candidate candidate = ((Place.Propose) place()).candidate();
        assertThat(screen.find(node -> "Use this device".equals(node.getAccessibleText()) && !node.isDisabled()))
                .isEmpty();
        screen.touch("Let it do something");
        long ticket = screen.visit().terminal().tickets();
        screen.receive(new Event.TaskEnded(ticket, new Ended.Result.Done("ONLINE")));
        screen.touch("Use this device");
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(new Task.TakeOn(candidate))));
    }

    @Test
    void a_devices_page_leads_to_what_may_take_its_place() {
        at(new Place.DeviceDetails(PRINTER));
        tabTo("Replace");
        screen.key(KeyCode.ENTER);
        assertThat(place()).isEqualTo(new Place.FindDevices(Optional.of(PRINTER), Optional.empty()));
        screen.focus("Printer in the network").touch("a").touch("1");
        screen.key(KeyCode.ENTER);
        assertThat(screen.events.getLast()).isEqualTo(did(new Act.Order(new Task.Find(Optional.of(PRINTER), "a1"))));
    }
}
