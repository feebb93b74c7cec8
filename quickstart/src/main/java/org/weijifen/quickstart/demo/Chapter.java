package org.weijifen.quickstart.demo;

/** One part of the story. Runs after the others or alone; its world stands before it begins. */
interface Chapter {

    /** The word after {@code ./dev demo}. */
    String name();

    void play(World world, Story story);
}
