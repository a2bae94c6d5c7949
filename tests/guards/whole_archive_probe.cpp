// SPDX-License-Identifier: GPL-3.0-or-later
// Links every object of every core room, with no interface library on the line. A core room that
// includes <QtWidgets/QMessageBox> compiles (Debian's Qt root is on the include path) and fails here.
#include <QtGlobal>

#ifdef QT_WIDGETS_LIB
#error "a core room carries Qt Widgets into its users"
#endif
#ifdef QT_GUI_LIB
#error "a core room carries Qt Gui into its users"
#endif

int main()
{
    return 0;
}
