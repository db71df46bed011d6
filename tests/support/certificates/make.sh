#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates of the loopback TLS server anew. Their keys are public: they protect nothing.
# Valid from 2000 to 2126, so that no test fails on a date; one is expired on purpose. Needs OpenSSL 3.4 or later.
set -eu
cd "$(dirname "$0")"

from=20000101000000Z
to=21260101000000Z
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

authority() { # name, common name
    openssl ecparam -name prime256v1 -genkey -noout -out "$work/$1.key"
    openssl req -x509 -new -key "$work/$1.key" -not_before $from -not_after $to -subj "/O=Fanlight tests, worthless/CN=$2" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign -out "$work/$1.pem"
}

certificate() { # name, authority, subject alternative names, end
    openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"
    openssl req -new -key "$1.key" -subj "/O=Fanlight tests, worthless/CN=$1" -out "$work/$1.csr"
    printf 'basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=%s\n' "$3" > "$work/$1.ext"
    openssl x509 -req -in "$work/$1.csr" -CA "$work/$2.pem" -CAkey "$work/$2.key" -CAcreateserial \
        -not_before $from -not_after "$4" -extfile "$work/$1.ext" -out "$1.pem"
}

here='DNS:localhost,DNS:provider.test,IP:127.0.0.1'
authority authority 'Fanlight test authority'
authority stranger 'An authority nobody trusts'
certificate good authority "$here" $to
certificate wronghost authority 'DNS:elsewhere.test' $to
certificate untrusted stranger "$here" $to
certificate expired authority "$here" 20010101000000Z
cp "$work/authority.pem" authority.pem
