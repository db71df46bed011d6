// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one object of its own; the data is in what qt_add_resources() makes.
namespace Fanlight {
}
