# SPDX-License-Identifier: GPL-3.0-or-later
# The link closure, checked at configure time.
#   LINK mode, everything linked: core never reaches Gui, Widgets, Charts or Svg; the interface never
#   reaches Sql, Network, or the rooms that speak to the outside.
#   USE mode, what a room's sources may include (public edges of what it links): the same for the
#   interface, so that a private dependency of a lower room stays private.
set(relaydesk_forbidden_core Qt6::Gui Qt6::Widgets Qt6::Charts Qt6::Svg Qt6::PrintSupport)
set(relaydesk_forbidden_ui Qt6::Sql Qt6::Network Qt6::WebSockets Qt6Keychain::Qt6Keychain SQLite::SQLite3
    relaydesk_core_store relaydesk_core_http relaydesk_core_crm relaydesk_core_crm_odoo relaydesk_core_crm_relay
    relaydesk_core_sync relaydesk_core_config)

# Every target reachable from `target` over its link libraries; USE mode leaves private edges of others out.
function(relaydesk_reach target mode out)
  set(reached "")
  get_target_property(waiting ${target} LINK_LIBRARIES)
  if(NOT waiting)
    set(waiting "")
  endif()
  while(waiting)
    list(POP_FRONT waiting item)
    if(item MATCHES "^\\$<LINK_ONLY:(.*)>$")
      if(mode STREQUAL "USE")
        continue()
      endif()
      set(item "${CMAKE_MATCH_1}")
    endif()
    if(NOT TARGET "${item}")
      continue()
    endif()
    get_target_property(alias "${item}" ALIASED_TARGET)
    if(alias)
      set(item "${alias}")
    endif()
    if("${item}" IN_LIST reached)
      continue()
    endif()
    list(APPEND reached "${item}")
    get_target_property(more "${item}" INTERFACE_LINK_LIBRARIES)
    if(more)
      list(APPEND waiting ${more})
    endif()
  endwhile()
  set(${out} "${reached}" PARENT_SCOPE)
endfunction()

function(relaydesk_check_rooms)
  get_property(rooms GLOBAL PROPERTY RELAYDESK_ROOMS)
  set(broken "")
  foreach(room IN LISTS rooms)
    get_target_property(layer ${room} RELAYDESK_LAYER)
    foreach(mode LINK USE)
      relaydesk_reach(${room} ${mode} reached)
      foreach(forbidden IN LISTS relaydesk_forbidden_${layer})
        # A Widgets room links Qt6::Gui, which may itself link what we forbid only through Qt's own
        # private edges; those never appear in Debian's targets, so every hit is ours.
        if("${forbidden}" IN_LIST reached)
          list(APPEND broken "${room} ${mode}-reaches ${forbidden}")
        endif()
      endforeach()
    endforeach()
  endforeach()
  if(broken)
    list(JOIN broken "\n  " broken)
    message(FATAL_ERROR "The house plan is broken:\n  ${broken}")
  endif()
endfunction()
