// @generated from beta/resources/cloudlicensing-allotment.md; do not edit.

use crate::beta::models;

/// A share of the licenses of a subscription that can be managed by itself.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `admin`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/cloudlicensing-allotment?view=graph-rest-beta)
#[non_exhaustive]
pub struct Allotment {
    /// How many licenses the allotment holds.
    /// Not nullable.
    /// Read-only.
    pub allotted_units: Option<i32>,
    /// Kinds of objects that can get a license.
    /// The assigneeTypes enumeration is multi-valued: several values can stand in one text, with commas between them.
    /// The possible values are: `none`, `user`, `group`, `device`, `unknownFutureValue`.
    /// Send the `Prefer: include-unknown-enum-members` request header to get members that this [evolvable enum](<https://learn.microsoft.com/en-us/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations>) gains later.
    /// Not nullable.
    /// Read-only.
    pub assignable_to: Option<models::cloud_licensing::AssigneeTypes>,
    /// How many of them are in use.
    /// Not nullable.
    /// Read-only.
    pub consumed_units: Option<i32>,
    /// Key of the allotment.
    /// Not nullable.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// Key of the product.
    /// Read-only.
    /// Supports `$filter`.
    pub sku_id: Option<crate::Guid>,
    /// Short name of the product.
    /// Read-only.
    pub sku_part_number: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Allotment {
    pub const ALLOTTED_UNITS: crate::Field<Self, i32> = crate::Field::new(
        "allottedUnits",
    );
    pub const ASSIGNABLE_TO: crate::Field<
        Self,
        models::cloud_licensing::AssigneeTypes,
    > = crate::Field::new("assignableTo");
    pub const CONSUMED_UNITS: crate::Field<Self, i32> = crate::Field::new(
        "consumedUnits",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const SKU_ID: crate::Field<Self, crate::Guid> = crate::Field::new("skuId");
    pub const SKU_PART_NUMBER: crate::Field<Self, String> = crate::Field::new(
        "skuPartNumber",
    );
}

impl Default for Allotment {
    fn default() -> Self {
        Self {
            allotted_units: None,
            assignable_to: None,
            consumed_units: None,
            id: None,
            sku_id: None,
            sku_part_number: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Allotment {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.cloudLicensing.allotment",
        properties: &[
            "allottedUnits",
            "assignableTo",
            "consumedUnits",
            "id",
            "skuId",
            "skuPartNumber",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.allotted_units,
                &self.assignable_to,
                &self.consumed_units,
                &self.id,
                &self.sku_id,
                &self.sku_part_number,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.allotted_units,
                &mut self.assignable_to,
                &mut self.consumed_units,
                &mut self.id,
                &mut self.sku_id,
                &mut self.sku_part_number,
            ],
        )
    }
}

crate::runtime::traits::object!(Allotment);
