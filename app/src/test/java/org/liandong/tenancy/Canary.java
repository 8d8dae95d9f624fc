package org.liandong.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A hub's private row that tests look for where it must not be. */
@Entity
@Table(name = "canary")
public class Canary extends HubOwned {

    private String song;

    protected Canary() {}

    Canary(String song) {
        this.song = song;
    }

    String song() {
        return song;
    }

    void sing(String newSong) {
        song = newSong;
    }
}
