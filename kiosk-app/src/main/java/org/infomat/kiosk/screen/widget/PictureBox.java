package org.infomat.kiosk.screen.widget;

import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// Shows a picture as wide as the page allows, and never larger than it is.
final class PictureBox extends Region {

    private final ImageView view;

    PictureBox(ImageView view) {
        this.view = view;
        getChildren().add(view);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.getImage().getWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = view.getImage().getWidth();
        double scale = width < 0 || whole <= 0 ? 1 : Math.min(1, width / whole);
        return Math.ceil(view.getImage().getHeight() * scale);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(getWidth(), view.getImage().getWidth()));
        view.relocate(0, 0);
    }
}
