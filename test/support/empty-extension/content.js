// Nothing: this world is only there to send messages from.
