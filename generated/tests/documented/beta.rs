//! The exchanges of beta, among them those that the first pages of this project were made of.

use crate::book::Book;
use generator::model::ApiVersion;
use msgraph::Object;
use msgraph::beta::models::{
    AlternativeSecurityId, Device, DeviceAndAppManagementAssignmentFilterType,
    DeviceAndAppManagementAssignmentTarget, DeviceManagementIntentAssignment,
    DeviceManagementSettingInstance,
};
use msgraph::beta::{admin, application_templates, bodies, device_management, me, users};

#[test]
fn every_exchange_of_beta_is_as_documented() {
    let mut book = Book::of_input_pages(ApiVersion::Beta);
    book.check("user-get", 0, me::get());
    book.check("user-list", 0, users::list().top(1));
    book.check(
        "cloudlicensing-admincloudlicensing-list-allotments",
        0,
        admin::cloud_licensing::allotments::list(),
    );
    let gallery = bodies::ApplicationTemplateInstantiate::new()
        .with(bodies::ApplicationTemplateInstantiate::DISPLAY_NAME, "Gauge portal");
    let template = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";
    book.check("applicationtemplate-instantiate", 0, application_templates::instantiate(template, &gallery));
    book.check("user-post-devices", 0, me::devices::create(&tablet()));
    intents(&mut book);
    book.close();
}

fn tablet() -> Device {
    let mut key = AlternativeSecurityId::new()
        .with(AlternativeSecurityId::TYPE, 2)
        .clear(AlternativeSecurityId::IDENTITY_PROVIDER)
        .with(AlternativeSecurityId::KEY, "Z2F1Z2U=");
    key.extra.insert("@odata.type", "microsoft.graph.alternativeSecurityId");
    let mut device = Device::new()
        .with(Device::ACCOUNT_ENABLED, true)
        .with(Device::ALTERNATIVE_SECURITY_IDS, [key])
        .with(Device::APPROXIMATE_LAST_SIGN_IN_DATE_TIME, "2026-05-30T06:12:00Z")
        .with(Device::DEVICE_ID, "c8e1a7f3-64b2-4c1d-8f09-b2a95d3e6c17")
        .with(Device::DEVICE_VERSION, 2)
        .with(Device::DISPLAY_NAME, "FIELD-TABLET-4")
        .with(Device::IS_COMPLIANT, true)
        .with(Device::IS_MANAGED, true)
        .with(Device::OPERATING_SYSTEM, "Windows")
        .with(Device::OPERATING_SYSTEM_VERSION, "10.0.26100.1")
        .with(Device::PHYSICAL_IDS, Vec::<String>::new())
        .with(Device::PROFILE_TYPE, "RegisteredDevice")
        .with(Device::SYSTEM_LABELS, Vec::<String>::new())
        .with(Device::TRUST_TYPE, "AzureAd")
        .with(Device::NAME, "FIELD-TABLET-4")
        .with(Device::MANUFACTURER, "Northwater")
        .with(Device::MODEL, "NT-4")
        .with(Device::KIND, "Tablet")
        .with(Device::STATUS, "Online")
        .with(Device::PLATFORM, "Windows");
    device.extra.insert("@odata.type", "#microsoft.graph.device");
    device
}

fn intents(book: &mut Book) {
    type Target = DeviceAndAppManagementAssignmentTarget;
    type Create = bodies::DeviceManagementTemplateCreateInstance;
    let mut setting = DeviceManagementSettingInstance::new()
        .with(DeviceManagementSettingInstance::ID, "77c4d8b2-d8b2-77c4-b2d8-c477b2d8c477")
        .with(DeviceManagementSettingInstance::DEFINITION_ID, "deviceConfiguration--encryptionRequired")
        .with(DeviceManagementSettingInstance::VALUE_JSON, "true");
    setting.extra.insert("@odata.type", "#microsoft.graph.deviceManagementSettingInstance");
    let tablets = Create::new()
        .with(Create::DISPLAY_NAME, "Field tablets")
        .with(Create::DESCRIPTION, "Disk encryption")
        .with(Create::SETTINGS_DELTA, [setting])
        .with(Create::ROLE_SCOPE_TAG_IDS, ["4"]);
    let create = device_management::templates::create_instance("{deviceManagementTemplateId}", &tablets);
    book.check("intune-deviceintent-devicemanagementtemplate-createinstance", 0, create);
    let filter = "e4d9b03a-2c75-4a86-b1f7-90c6d8e2a5f1";
    let mut target = Target::new()
        .with(
            Target::DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_TYPE,
            DeviceAndAppManagementAssignmentFilterType::Include,
        )
        .with(Target::DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_ID, filter);
    target.extra.insert("@odata.type", "microsoft.graph.deviceAndAppManagementAssignmentTarget");
    let mut assignment = DeviceManagementIntentAssignment::new();
    assignment = assignment.with(DeviceManagementIntentAssignment::TARGET, target);
    assignment.extra.insert("@odata.type", "#microsoft.graph.deviceManagementIntentAssignment");
    let create = device_management::intents::assignments::create("{deviceManagementIntentId}", &assignment);
    book.check("intune-deviceintent-devicemanagementintentassignment-create", 0, create);
}
