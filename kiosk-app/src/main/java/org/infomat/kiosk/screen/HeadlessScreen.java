package org.infomat.kiosk.screen;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;

/// Gives JavaFX's headless platform a screen as large as a terminal's; its own is fixed at 1000 × 1000 (JDK-8364201).
/// In the product rather than in its tests, since the tour takes its pictures without a display as well.
public final class HeadlessScreen {

    private static final String GLASS = "com.sun.glass.ui.";
    private static final int DOTS_PER_INCH = 100;
    private static final int STRIDE = 1000;

    private HeadlessScreen() {}

    /// Whether this program runs without a display.
    public static boolean isUsed() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    /// To be called on the JavaFX thread before the first window is shown.
    public static void resize(int width, int height) {
        try {
            Class<?> applicationClass = Class.forName(GLASS + "Application");
            Object application = applicationClass.getMethod("GetApplication").invoke(null);
            set(application, "frameBuffer", ByteBuffer.allocate((STRIDE * (height + 1) + width) * 4));
            Class<?> screenClass = Class.forName(GLASS + "Screen");
            Object screens = Array.newInstance(screenClass, 1);
            Array.set(screens, 0, newScreen(screenClass, width, height));
            set(application, "screens", screens);
            Method notify = screenClass.getDeclaredMethod("notifySettingsChanged");
            notify.setAccessible(true);
            notify.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This version of JavaFX has another headless platform. Adapt HeadlessScreen, or use a display", e);
        }
    }

    private static Object newScreen(Class<?> screenClass, int width, int height) throws ReflectiveOperationException {
        Constructor<?> constructor = screenClass.getConstructors()[0];
        return constructor.newInstance(
                0L,
                32,
                0,
                0,
                width,
                height,
                0,
                0,
                width,
                height,
                0,
                0,
                width,
                height,
                DOTS_PER_INCH,
                DOTS_PER_INCH,
                1f,
                1f,
                1f,
                1f);
    }

    private static void set(Object application, String name, Object value) throws ReflectiveOperationException {
        Field field = application.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(application, value);
    }
}
