# SPDX-License-Identifier: GPL-3.0-or-later
"""The provider that every peer is measured against: nginx, configured by nginx.conf.in and provider.lua."""

import json
import os
import pathlib
import shutil
import socket
import ssl
import subprocess
import time
import urllib.request

SOURCE = pathlib.Path(__file__).resolve().parent
MODULES = pathlib.Path("/usr/lib/nginx/modules")


def free_ports(count):
    """Ports of 127.0.0.1 that nobody listens on at this moment."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def make_certificates(folder):
    """authority.pem, and server.pem with server.key for localhost. Worthless outside this run."""

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *curve, "-keyout", "authority.key", "-out", "authority.pem", "-days", "2",
            "-subj", "/CN=Fanlight benchmark authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl("req", "-new", *curve, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "server.ext").write_text("basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n"
                                       "subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial",
            "-days", "2", "-extfile", "server.ext", "-out", "server.pem")


class NeutralServer:
    def __init__(self, folder):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "temp").mkdir(parents=True)
        (folder / "modules").symlink_to(MODULES)
        make_certificates(folder)
        self.plain_port, self.tls_port = free_ports(2)
        self._process = None

    @property
    def authority(self):
        return str(self.folder / "authority.pem")

    def base_url(self, mode, tls):
        """What an SDK takes as its base URL. The certificate names localhost, so TLS goes by that name."""
        if tls:
            return f"https://localhost:{self.tls_port}/{mode}/v1"
        return f"http://127.0.0.1:{self.plain_port}/{mode}/v1"

    def __enter__(self):
        configuration = (SOURCE / "nginx.conf.in").read_text()
        for name, value in {"FOLDER": self.folder, "SOURCE": SOURCE, "PLAIN_PORT": self.plain_port,
                            "TLS_PORT": self.tls_port}.items():
            configuration = configuration.replace(f"@{name}@", str(value))
        (self.folder / "nginx.conf").write_text(configuration)
        program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
        # Its log goes to the terminal only until the configuration is read: that is where a mistake in it is told.
        self._process = subprocess.Popen([program, "-p", str(self.folder), "-c", "nginx.conf", "-e", "stderr"])
        for _ in range(100):
            if self._process.poll() is not None:
                raise SystemExit("nginx did not start.")
            try:
                self.counts()
                return self
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"nginx does not answer; see {self.folder}/nginx.log.")

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()

    def _get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.plain_port}{path}", timeout=10) as reply:
            return json.load(reply)

    def start(self, seed, words):
        """Forgets what was received, fills the bucket, plants the faults of this seed."""
        self._get(f"/start?seed={seed}&words={words}")

    def counts(self):
        return self._get("/counts")

    def cpu_seconds(self):
        """User and system time of nginx so far."""
        fields = pathlib.Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @staticmethod
    def version():
        program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
        text = subprocess.run([program, "-v"], capture_output=True, text=True, check=True).stderr
        return f"{text.strip().rsplit('/', 1)[1]}, {ssl.OPENSSL_VERSION.rsplit(' ', 3)[0]}"
