// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/crm_gateway.h" // its meta-object is compiled with this file
