package org.infomat.device.bridge.xfs4iot;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.infomat.device.signal.Sensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the sensors of an Auxiliaries interface say, put together to those that a terminal knows. A service has several
/// for one of ours (four doors), and tells only what has changed.
final class Auxiliaries {
    private static final Set<String> CAPABLE_OF_DOORS =
            Set.of("frontCabinet", "rearCabinet", "leftCabinet", "rightCabinet", "cabinetDoor");

    private final Map<String, String> said = new ConcurrentHashMap<>();

    /// The sensors that are active, by what it says now and has said before. What it says in an event has other names
    /// than in its status, longer by a word.
    Set<Sensor> active(JsonNode told) {
        told.properties().forEach(one -> {
            String word = one.getValue().stringValue("");
            if (!word.isEmpty()) {
                said.put(one.getKey().replaceFirst("State$", ""), word);
            }
        });
        Set<Sensor> active = EnumSet.noneOf(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            if (active(sensor)) {
                active.add(sensor);
            }
        }
        return active;
    }

    private boolean active(Sensor sensor) {
        return switch (sensor) {
            case PROXIMITY -> says("present", "proximitySensor");
            case OPERATOR_SWITCH -> says("maintenance", "operatorSwitch") || says("supervisor", "operatorSwitch");
            case CABINET_DOOR -> doors().anyMatch(door -> says("open", door));
            case TAMPER ->
                says("on", "tamperSensor")
                        || says("on", "internalTamperSensor")
                        || says("on", "seismicSensor")
                        || doors().anyMatch(door -> says("tampered", door));
            case HEADSET ->
                says("present", "enhancedAudioSensor")
                        || says("present", "headsetMicrophoneSensor")
                        || says("offTheHook", "handsetSensor");
            case CALL_BUTTON -> says("on", "operatorCallButtonSensor");
        };
    }

    private boolean says(String word, String sensor) {
        return word.equals(said.get(sensor));
    }

    private static Stream<String> doors() {
        return Stream.of("cabinetDoor", "cabinetFrontDoor", "cabinetRearDoor", "cabinetLeftDoor", "cabinetRightDoor");
    }

    /// The sensors that there are.
    static Set<Sensor> present(JsonNode capabilities) {
        Set<Sensor> present = EnumSet.noneOf(Sensor.class);
        capabilities.properties().stream()
                .filter(one -> one.getValue().booleanValue(one.getValue().isObject()))
                .flatMap(one -> sensor(one.getKey()).stream())
                .forEach(present::add);
        return present;
    }

    private static List<Sensor> sensor(String capability) {
        return switch (capability) {
            case "proximitySensor" -> List.of(Sensor.PROXIMITY);
            case "operatorSwitch" -> List.of(Sensor.OPERATOR_SWITCH);
            case "tamperSensor", "internalTamperSensor", "seismicSensor" -> List.of(Sensor.TAMPER);
            case "enhancedAudioSensor", "headsetMicrophoneSensor", "handsetSensor" -> List.of(Sensor.HEADSET);
            case "operatorCallButtonSensor" -> List.of(Sensor.CALL_BUTTON);
            default -> CAPABLE_OF_DOORS.contains(capability) ? List.of(Sensor.CABINET_DOOR) : List.of();
        };
    }

    /// What `Auxiliaries.Register` asks to be told of; it has names of its own again.
    static ObjectNode registration(JsonNode capabilities) {
        ObjectNode registration = Message.object();
        capabilities.properties().stream()
                .filter(one -> !sensor(one.getKey()).isEmpty())
                .filter(one -> one.getValue().booleanValue(one.getValue().isObject()))
                .forEach(one -> registration.put(registered(one.getKey()), "register"));
        return registration;
    }

    private static String registered(String capability) {
        return switch (capability) {
            case "enhancedAudioSensor" -> "enhancedAudio";
            case "headsetMicrophoneSensor" -> "headsetMicrophone";
            case "operatorCallButtonSensor" -> "operatorCallButton";
            case "frontCabinet" -> "cabinetFront";
            case "rearCabinet" -> "cabinetRear";
            case "leftCabinet" -> "cabinetLeft";
            case "rightCabinet" -> "cabinetRight";
            default -> capability;
        };
    }
}
