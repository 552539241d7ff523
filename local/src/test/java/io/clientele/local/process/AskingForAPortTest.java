package io.clientele.local.process;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class AskingForAPortTest {

    @Test
    void aPortThatSomebodyListensOnIsNotFreeOnWhateverAddress() throws Exception {
        try (var everywhere = new ServerSocket(0);
                var loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Port(everywhere.getLocalPort()).isFree()).isFalse();
            assertThat(new Port(loopback.getLocalPort()).isFree()).isFalse();
        }
    }

    @Test
    void aPortThatNobodyListensOnIsFree() throws Exception {
        var port = 0;
        try (var closedAgain = new ServerSocket(0)) {
            port = closedAgain.getLocalPort();
        }
        assertThat(new Port(port).isFree()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theHolderOfAPortIsFoundAndItsCommandLine() throws Exception {
        try (var mine = new ServerSocket(0)) {
            var holder = new Port(mine.getLocalPort()).holder();
            assertThat(holder).contains(ProcessHandle.current().pid());
            assertThat(CommandLine.of(holder.orElseThrow())).contains("java");
        }
    }
}
