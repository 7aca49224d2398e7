#pragma once
// What the roles of organisations are called in data files and in the interface.

#include <array>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace ayumi::exports {

struct NamedRole {
  std::string_view id;    // in columns of the tables
  std::string_view word;  // key of the interface
  std::vector<OrganizationIndex> Roles::*list;
};

// In the order of the documents.
inline constexpr std::array kNamedRoles{
    NamedRole{"lead", "lead", &Roles::lead}, NamedRole{"partner", "partners", &Roles::partners},
    NamedRole{"responsible", "responsible", &Roles::responsible}};

}  // namespace ayumi::exports
