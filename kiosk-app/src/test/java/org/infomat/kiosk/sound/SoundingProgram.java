package org.infomat.kiosk.sound;

import org.infomat.kiosk.servicing.Task;

/// Lets one side of the system's own sound device sound, and says what became of it.
final class SoundingProgram {
    private SoundingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Loudspeakers("", "").sound(Task.Outlet.SPEAKER, Task.Side.valueOf(arguments[0]));
            System.out.println("played");
        } catch (SoundException e) {
            System.out.println(e.getMessage());
        }
    }
}
